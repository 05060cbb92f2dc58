# What the shell around the window has to say.

fault-print-no-viewer = La página está lista, pero ningún programa de esta computadora la abrió. No se perdió nada. Pida que se instale un visor de PDF y vuelva a imprimir.
fault-household-not-shown = Esta página muestra solo lo que todo su equipo puede ver. Nada se perdió. Pregunte a quien la abrió.
fault-household-no-window = La página de la familia no se abrió. Nada se perdió. Intente otra vez, o entregue la computadora.
