# Lo que se anota junto al plan: pausas, quién se va, ideas, planes con fecha, inscripción.

## Una pausa
w-tell-pause = Una pausa
w-kept-pause = Guardado. Si ahora hay silencio, no quiere decir nada.
w-pause-by = Quién la pidió
w-pause-from = El primer día
w-pause-to = El último día, si se sabe
w-pause-why = Por qué, si lo dicen

## La línea de una reunión
w-about-is = Sobre: { $what }
w-about-none = sin meta
w-about-turn = De qué meta se habla (Alt G)
w-key-about = De qué meta se habla

## El equipo
w-seat = Más
w-seat-of = Más sobre { $name }
w-leave-day = El último día en el equipo
w-leave-why = Por qué, si lo dicen
w-leave-do = { $name } deja el equipo
w-first-there = ¿Quién llegó primero?
w-not-known = No se sabe

## Un paso
w-step-reword = Decirlo de otro modo o hacerlo más chico
w-step-reword-what = Más chico está bien. Lo que no toque queda igual.
w-step-hand-over = Pasarlo a otra persona
w-hand-to = Quién lo lleva desde hoy
w-hand-asked = Quién lo pidió
w-nobody-asked = Nadie lo pidió
w-hand-why = Por qué
w-hand-do = Pasarlo

## Lo que pide un juez o una agencia
w-must-do-new = Un juez o una agencia pide algo
w-must-do-words = Qué piden, con sus palabras
w-must-do-who = Quién lo pide

w-kept = Guardado.

## En la historia de una cosa
w-did-team-leave = dejó el equipo
w-did-step-hand-over = pasado a otra persona
w-field-left-because = Por qué
w-field-asked-by = Quién lo pidió
w-field-family-reason = Su propia razón
w-field-phase-reason = Por qué
w-field-first-responder = Quién llegó primero
w-field-handover-reason = Por qué se pasó
w-field-closing-planned-on = Se piensa cerrar el
w-field-referral-date = Se pidió el
w-field-source = Quién pidió el equipo
