# El lado de quien facilita: lo que preguntó, su propio trabajo, el orden de sus pasos; y la salida.

## Lo que pregunté

w-i-asked = Lo que pregunté, y lo que siguió
w-i-asked-mine = Solo usted ve esto. Se queda en esta computadora.
w-i-asked-nothing = No se guardó nada de ellos después.
w-i-asked-none = No marcó ninguna tarjeta como dicha en esta reunión.

## El orden de los pasos

w-map-order = Otro orden
w-map-earlier = Antes: { $name }
w-map-later = Después: { $name }
w-map-now = { $name } es ahora el número { $n }.

## La historia por partes de la vida

w-by-life = Por partes de la vida
w-life-nothing = Aún no hay fortalezas ni necesidades.
w-life-strength = una fortaleza
w-life-need = una necesidad
w-life-place = Parte de la vida: { $what }
w-life-place-pick = Elija una parte
w-life-part-none = Aún sin parte de la vida
w-life-part-home-and-place-to-live = La casa
w-life-part-family-and-relationships = La familia y la gente cercana
w-life-part-safety = Estar a salvo
w-life-part-health = La salud
w-life-part-emotional-wellbeing = Cómo nos sentimos
w-life-part-school-or-work = La escuela o el trabajo
w-life-part-friends-and-fun = Los amigos y la diversión
w-life-part-culture-and-faith = Cómo vivimos y en qué creemos
w-life-part-legal = La corte y la ley
w-life-part-money-and-basic-needs = El dinero y lo que hace falta
w-life-part-substance-use = El alcohol y las drogas
w-life-part-community = El lugar donde vivimos
w-life-part-transportation = Ir de un lugar a otro
w-life-part-other = Otra cosa

## El resumen que es de ellos

w-summary = Su historia en breve
w-summary-none = Aún no hay nada escrito. Escríbalo con ellos, en sus palabras.
w-summary-write = Escribirlo
w-summary-change = Corregirlo
w-summary-anew = Si lo cambia, ellos vuelven a decir que sí.
w-summary-begin = Empezar con sus palabras
w-summary-yes = { $name } dijo que sí, { $on }
w-summary-no-yes = Nadie en la familia ha dicho que sí. Primero léaselo.
w-summary-who-yes = ¿Quién en la familia dice que sí?
w-summary-agree = Dicen que sí
w-summary-to = ¿Quién lo recibe?
w-summary-share = Lo recibe
w-summary-with = { $name } lo recibió
w-thing-discovery = Su historia en breve
w-field-domain = parte de la vida

## Mi propio trabajo

w-nav-own-work = Mi propio trabajo
w-own-mine = Esto es suyo. Ninguna familia lo ve. No está en ninguna página ni hoja de ellos.
w-own-goal = En qué trabajo
w-own-goal-none = Aún nada. Basta una cosa pequeña.
w-own-goal-new = Nombrar una cosa
w-own-goal-next = Nombrar la cosa que sigue
w-own-goal-what = Lo que quiero probar
w-own-goal-why = Por qué me importa
w-own-goal-cue = Si pasa esto
w-own-goal-act = Entonces yo
w-own-goal-if = Si { $cue }: { $act }
w-own-talks = Charlas sobre mi trabajo
w-own-talks-none = Aún no hay ninguna charla escrita.
w-own-talk-of = Charla del { $on }
w-own-talk-new = Escribir una charla
w-own-talk-agenda = De qué quiero hablar
w-own-talk-lines = Una cosa por línea. Sin nombres de familias.
w-own-talk-who = Con quién
w-own-talk-said = Lo que dije, y lo que me llevo
w-own-seen = Cuando alguien observó
w-own-seen-none = Nadie ha visto una reunión aún.
w-own-seen-new = Escribir lo que vio
w-own-seen-who = Quién observó
w-own-seen-how = Cómo
w-own-seen-own-checklist = Nuestra lista
w-own-seen-mi-counts = Una cuenta en vivo
w-own-seen-external-tool = Algo de fuera
w-own-seen-well = Lo que salió bien
w-own-seen-next = Una cosa para probar
w-own-seen-try = Lo que sigue: { $what }
w-own-pulse = Cómo va el trabajo este mes
w-own-pulse-what = 1 es nada, 5 es mucho. Deje fuera lo que guste.
w-own-pulse-autonomy = De verdad pude decidir cómo hacer mi trabajo.
w-own-pulse-competence = Cada vez hago mejor este trabajo.
w-own-pulse-connection = Alguien aquí me apoya.

## Lo que viene después

w-onward = Lo que viene después de nosotros
w-onward-way = El camino que hicieron
w-onward-stays = Lo que se queda con ustedes
w-onward-stays-none = Aún no hay nada.
w-onward-stays-what = ¿Qué se queda?
w-onward-signs = Señales de que están listos
w-onward-plan = Cómo sigue
w-onward-look-in = Volver a preguntar
w-onward-none = Aún no hay nada escrito de cómo sigue.
w-onward-write = Escribir cómo sigue
w-onward-change = Corregirlo
w-onward-call = A quién llaman, primero el primero
w-onward-call-hint = Renée: para un viaje. Una línea por persona.
w-onward-track = Lo que ayuda a seguir
w-onward-help = La ayuda que sigue
w-onward-back = Cómo vuelven con nosotros
w-onward-papers = Los papeles que recibieron
w-onward-lines = Un papel por línea
w-stays-kind = Qué es
w-stays-kind-connection = Alguien cercano
w-stays-kind-skill = Algo que saben hacer
w-stays-kind-value-strength = Lo que vale para nosotros
w-stays-kind-money-work = Dinero o trabajo
w-stays-kind-community = Un lugar cercano
w-stays-kind-other = Otra cosa
w-look-in-due = Volvemos a preguntar el { $on }
w-look-in-done = Preguntamos el { $on }
w-look-in-tell = Escribir cómo está
w-look-in-words = ¿Cómo está ahora?
w-look-in-none = Aún no hay un día.
w-look-in-when = ¿Cuándo preguntamos?
w-look-in-plan = Poner el día
w-way-hopes = Lo que esperaban
w-way-reached = Lo que lograron
w-way-own = Lo que hicieron a su modo
w-way-strengths = Lo que hacen bien
w-way-wins = Días buenos
w-thing-transition-asset = Lo que se queda
w-thing-transition-plan = Cómo sigue
w-thing-post-check = Volver a preguntar
