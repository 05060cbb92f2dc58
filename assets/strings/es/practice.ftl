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
