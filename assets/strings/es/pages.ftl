# Fotos y hojas escaneadas: agregar una, mirarla.

w-page-add = Agregar una hoja o foto
w-page-add-to = Agregar una hoja o foto: { $what }
w-page-choose = Elegir una foto o un PDF
w-page-which = Una foto (JPEG, PNG) o un PDF, de hasta 20 MB. Se guarda en su cuaderno cerrado con llave.
w-page-name = Qué es
w-page-signer = Quién la firmó en papel
w-page-far = Se guardó la parte { $done } de { $of }.
w-page-kept = Se guardó.
w-page-show = Mostrar
w-page-show-this = Mostrar: { $what }
w-page-hide = Ocultar
w-page-hide-this = Ocultar: { $what }
w-page-open = Abrir fuera de Hearth
w-page-open-this = Abrir fuera de Hearth: { $what }
w-page-outside = Mientras esté abierta ahí, otros la pueden leer en esta computadora. Se va cuando Hearth se cierra.
w-page-opened = Está abierta fuera de Hearth. Se va cuando Hearth se cierra.
w-page-not-here = La foto todavía está en otra computadora del equipo. Todo lo escrito está aquí. Llega sola cuando esa computadora se conecte.
w-page-comes = La foto está en la agencia y en camino. Todo lo escrito está aquí. Siga en línea un momento.
w-pages-of = Hojas y fotos: { $what }
