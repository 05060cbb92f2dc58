# What the shell around the window has to say.

fault-print-no-viewer = The page is ready, but no program on this laptop opened it. Nothing is lost. Ask for a PDF viewer to be installed, then print again.
