# What the shell around the window has to say.

fault-print-no-viewer = The page is ready, but no program on this laptop opened it. Nothing is lost. Ask for a PDF viewer to be installed, then print again.
fault-household-not-shown = This page shows only what your whole team may see. Nothing is lost. Ask the person who opened it.
fault-household-no-window = The family’s page did not open. Nothing is lost. Try again, or hand over the laptop instead.
