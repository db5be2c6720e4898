"""What verifies repairs, or finds more: the fluency model, LanguageTool. All optional."""
