// The windows: the facilitator's, and the family's beside it. What they show comes through
// platform/; they keep drafts, focus and filters.
import { mount } from 'svelte';
import App from './App.svelte';
import { isBeside } from './platform';
import './styles/all.css';

const target = document.getElementById('hearth');
if (target && isBeside())
  void import('./Household.svelte').then(({ default: Page }) => mount(Page, { target }));
else if (target) mount(App, { target });
