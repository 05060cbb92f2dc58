# The facilitator's own side: what she asked, her own work, the order of her steps; and the way out.

## What I asked

w-i-asked = What I asked, and what came next
w-i-asked-mine = Only you see this. It stays on this laptop.
w-i-asked-nothing = Nothing of theirs was kept after it.
w-i-asked-none = You marked no card as said in this meeting.

## The order of the steps

w-map-order = Another order
w-map-earlier = Earlier: { $name }
w-map-later = Later: { $name }
w-map-now = { $name } is now number { $n }.
