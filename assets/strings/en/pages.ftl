# Photos and scanned pages: adding one, looking at it.

w-page-add = Add a scan or photo
w-page-add-to = Add a scan or photo: { $what }
w-page-choose = Choose a photo or PDF
w-page-which = A photo (JPEG, PNG) or a PDF, up to 20 MB. It is kept in your locked notebook.
w-page-name = What it is
w-page-signer = Who signed it on paper
w-page-far = Part { $done } of { $of } is kept.
w-page-kept = It is kept.
w-page-show = Show
w-page-show-this = Show: { $what }
w-page-hide = Hide
w-page-hide-this = Hide: { $what }
w-page-open = Open outside Hearth
w-page-open-this = Open outside Hearth: { $what }
w-page-outside = While it is open there, others can read it on this laptop. It goes when Hearth locks.
w-page-opened = It is open outside Hearth. It goes when Hearth locks.
w-page-not-here = The photo is still on another laptop of the team. All that was written is here. It comes by itself once that laptop has been online.
w-page-comes = The photo is at the agency and on its way here. All that was written is here. Stay online for a moment.
w-pages-of = Scans and photos: { $what }
