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
