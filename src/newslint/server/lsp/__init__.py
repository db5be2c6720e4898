"""`newslint lsp`: the Language Server Protocol, by pygls; no text leaves the machine."""
