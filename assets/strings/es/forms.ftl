# Lo que preguntan los formularios: cuándo se puede seguir, quién más estuvo, quién puede firmar.

## La seguridad primero
w-safe-to-go-on = Se puede seguir

## Lo que se cuenta entre reuniones
w-not-today = Fue otro día
w-told-day = Qué día
w-mode-natural-support-relay = Lo contó un amigo
w-answered = ¿Contestaron?
w-answered-yes = Sí
w-answered-no = Esta vez no
w-answered-unknown = No se sabe
w-check-in-more = Más sobre esta charla
w-check-in-others = Quién más estuvo
w-began-it = Quién empezó
w-began-it-family = La familia
w-began-it-natural = Un amigo
w-began-it-peer = Un par
w-began-it-facilitator = Yo
w-began-it-formal = Otro servicio
w-minutes-long = Cuántos minutos
w-minutes-unread = Escriba los minutos con un número.
w-at-another-time = Fue a otra hora
w-at-another-time-of = A otra hora: { $what }
w-at-what-time = A qué hora
w-own-questions = Preguntas para esa charla
w-own-seen-agreed = Lo acordamos

## Quién firma por quién
w-signs-as = Firma por esa persona: { $right }
w-signs-by = Con qué derecho
w-signs-without = Ningún papel dice aquí que { $name } puede decidir por { $child }. Escriba quién puede decidir. Después puede firmar.

## En la mesa
w-is-back = volvió
w-is-back-of = { $name } volvió
fault-goal-decided-by = Diga quién de la familia lo decidió. Todavía no cambió nada.

## En su propio orden; con respuesta, en camino, dejado

w-order-theirs = La familia dice qué va primero.
w-hurdle-now = ¿Todavía estorba?
w-hurdle-answered = Ya tenemos respuesta
w-hurdle-gone = Ya no está
w-goal-let-go = Dejarla del todo
w-underway-legend = Cómo va
w-underway-doing = En camino
w-underway-stuck = No avanza
w-step-let-go = Dejarlo
w-let-go-what = Sale de la lista. Dé las gracias por lo que intentaron. Lo que se dijo se queda en el archivo.
w-let-go-by-none = Elija
w-let-go-by-family = La familia
w-let-go-by-team = El equipo
w-let-go-reason = Por qué. La familia no tiene que dar razones.
w-let-go-step = Dejarlo
