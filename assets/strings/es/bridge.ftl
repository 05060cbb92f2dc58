# What the shell around the window has to say.

fault-print-no-viewer = La página está lista, pero ningún programa de esta computadora la abrió. No se perdió nada. Pida que se instale un visor de PDF y vuelva a imprimir.
