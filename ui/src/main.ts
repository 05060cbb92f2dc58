// The window. Everything it shows comes through platform/; it keeps drafts, focus and filters.
import { mount } from 'svelte';
import App from './App.svelte';
import './styles/all.css';

const target = document.getElementById('hearth');
if (target) mount(App, { target });
