# Lo que se anota junto al plan: pausas, quién se va, ideas, planes con fecha, inscripción.

## Una pausa
w-tell-pause = Una pausa
w-kept-pause = Guardado. Si ahora hay silencio, no quiere decir nada.
w-pause-by = Quién la pidió
w-pause-from = El primer día
w-pause-to = El último día, si se sabe
w-pause-why = Por qué, si lo dicen
w-pause-from-to = Una pausa del { $from } al { $to }.
w-pause-from-on = Una pausa desde el { $from }.
w-pause-asked-by = La pidió { $name }.
w-pause-holds = Si ahora no se sabe de ellos, no es señal de nada.
w-pause-ahead = Todavía no empieza.
w-pause-end = Ya volvieron

## La línea de una reunión
w-about-is = Sobre: { $what }
w-about-none = sin meta
w-about-turn = De qué meta se habla (Alt G)
w-key-about = De qué meta se habla

## El equipo
w-seat = Más
w-seat-of = Más sobre { $name }
w-wants-interpreter = Quiere un intérprete
w-leave-day = El último día en el equipo
w-leave-why = Por qué, si lo dicen
w-leave-do = { $name } deja el equipo
w-team-before = Antes en el equipo
w-leaves-now = se va ahora
w-leaves-now-of = { $name } se va ahora
w-left-at = se fue a las { $at }
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

## Si pasa esto
w-if-then-came = ¿Hubo ocasión para un «si pasa esto»?
w-worked-legend = ¿Sirvió? { $what }
w-worked-yes = Sirvió
w-worked-some = Un poco
w-worked-no = Esta vez no
w-worked-was-yes = hoy: sirvió
w-worked-was-some = hoy: sirvió un poco
w-worked-was-no = hoy: esta vez no

## Lo que pide un juez o una agencia
w-must-do-new = Un juez o una agencia pide algo
w-must-do-words = Qué piden, con sus palabras
w-must-do-who = Quién lo pide
w-own-reason = ¿Una razón propia para hacerlo?
w-own-reason-words = Su propia razón, en sus palabras

## Ideas
w-ideas-goal = Ideas para qué meta
w-ideas-chooser = Quién elige
w-ideas-none = Todavía no hay ideas. Mejor tres que una.
w-idea-words = Una idea
w-idea-whose = De quién es la idea
w-idea-choose = Elegimos esta
w-idea-choose-this = Elegimos esta: { $what }
w-idea-chosen = La eligió la familia
w-idea-chosen-by = La eligió { $name }

## El plan en sus manos
w-copies = El plan en sus manos
w-plan-undated = Ningún plan tiene fecha todavía.
w-plan-same = El plan sigue igual.
w-plan-changed = El plan cambió desde entonces.
w-plan-no = Plan { $n }, { $on }
w-plan-yes-by = { $name } dijo que sí
w-plan-no-yes = nadie de la familia dijo que sí todavía
w-plan-who-yes = Quién de la familia dice que sí
w-plan-date = Guardarlo como el plan de hoy
w-copies-none = nadie tiene copia todavía
w-copy-of = { $name } tiene una copia, { $on }
w-copy-to = Quién tiene una copia en la mano
w-copy-lang = En qué idioma
w-copy-en = Inglés
w-copy-es = Español
w-copy-give = Ya la tiene
w-copy-print = Imprimir su copia

## Sobre este archivo
w-about-file = Sobre este archivo
w-enroll = Empezar ahora
w-enroll-not-yet = El trabajo con { $name } no tiene primer día todavía.
w-enroll-no-youth = Primero ponga al niño o joven en el equipo.
w-phase = Dónde estamos
w-phase-engagement = Nos conocemos
w-phase-plan-development = Hacemos el plan
w-phase-implementation = Lo hacemos
w-phase-transition = Nos preparamos para el final
w-phase-why = Por qué ahora
w-enrolled-referral-date = Se pidió el
w-enrolled-first-contact = Primer contacto el
w-enrolled-first-visit = Primera visita el
w-enrolled-started = Empezó el
w-enrolled-closing-planned-on = Se piensa cerrar el
w-enrolled-source = Quién pidió el equipo
w-enrolled-payer = Quién paga
w-enrolled-reason = Por qué, con sus palabras
w-kept = Guardado.

## En la historia de una cosa
w-thing-option = idea
w-thing-strategy = lo que se eligió
w-thing-if-then-use = cómo salió un «si pasa esto»
w-did-pause-end = de vuelta de una pausa
w-did-team-leave = dejó el equipo
w-did-step-hand-over = pasado a otra persona
w-did-enrollment-set-phase = dónde estamos
w-field-left-because = Por qué
w-field-asked-by = Quién lo pidió
w-field-worked = ¿Sirvió?
w-field-raised-by = De quién es la idea
w-field-chosen-by = Quién eligió
w-field-number = Número
w-field-effective-on = Fecha
w-field-approved-by = Quién dijo que sí
w-field-lang = Idioma
w-field-family-reason = Su propia razón
w-field-phase-reason = Por qué
w-field-first-responder = Quién llegó primero
w-field-handover-reason = Por qué se pasó
w-field-closing-planned-on = Se piensa cerrar el
w-field-referral-date = Se pidió el
w-field-source = Quién pidió el equipo
w-field-family-definition = Qué es un momento duro aquí
w-field-prevention-steps = Qué mantiene la calma
w-field-early-signs = Lo que se nota primero
w-field-what-helps = Lo que ayuda
w-field-triggers = Lo que la provoca
w-field-what-makes-it-worse = Lo que la empeora
w-field-safe-storage = Lo que está bajo llave
w-field-safe-medicines = Dónde se guardan las pastillas
w-field-safe-firearms = Dónde se guardan las armas
w-field-safe-sharps = Dónde se guardan las cosas filosas
w-field-siblings-and-pets = Hermanos y mascotas
w-field-call-order = Quién hace qué
w-field-contacts = Números
w-field-levels = De la calma al peligro
w-field-because = Por qué cambia
w-field-revised-because = Por qué cambió
w-field-how-often = Cada cuánto
w-field-ends-when = Puede terminar cuando
w-field-ended-because = Por qué terminó
w-field-reason = Su propia razón
w-field-said = Lo que pudo decir
w-field-supervisor = Con quién
w-field-agenda = De qué quería hablar
w-field-staff-words = Lo que dije
w-field-observer = Quién miró
w-field-strengths-seen = Lo que salió bien
w-field-next-focus = Qué probar después
w-thing-supervision = charla
w-thing-observation = lo que vio quien acompaña
w-thing-coaching-goal = lo que pruebo
w-thing-staff-pulse = cómo va el trabajo

## Todo tipo de reunión
w-which-meeting = Qué tipo de reunión
w-begin-another = Empezar otra
w-go-on-this = Seguir con { $what }
w-step-kept = Lo que ya se sabe
w-lives = Cómo viven
w-lives-what = De qué se trata
w-lives-words = Lo que dijeron
w-lives-hint = comida, fe, idioma, quién decide
w-mission = Para qué estamos
w-mission-words = Para qué estamos, en sus palabras
w-agreements = En qué quedamos
w-agreement-words = Una regla nuestra
w-met = ¿Qué tan cubierto está?
w-met-of = ¿Qué tan cerca está de cubrirse?
w-since-then = ¿Qué pasó desde entonces?
w-check-in-steps = Cómo puede ir esta plática
w-done-with-us = Terminamos. La familia sigue por su cuenta.
w-who-says-it = Quién lo dice
w-whose-need = De quien es
w-met-by = { $name } dice { $n }
w-no-next-keep = Guardar el motivo
w-name-change = Un nombre nuevo
w-name-change-what = Desde hoy, el nombre de antes no sale en ninguna página.
w-name-new = El nombre nuevo
w-called-new = Cómo le gusta que le llamen
w-pronouns-new = Pronombres, si los dice
w-name-keep = Guardar el nombre nuevo
