// The desktop host. The only file that knows Tauri; one command, two events, one zoom.
import { invoke } from '@tauri-apps/api/core';
import { listen as hear } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import type { Host } from './host';

export const host: Host = {
  call: (name, payload) => invoke('call', { name, payload }),
  listen: (event, heard) => hear(event, ({ payload }) => heard(payload)),
  copied: () => invoke('call', { name: 'clipboard.copied', payload: {} }),
  isBeside: () => getCurrentWebview().label === 'household',
  beside: (name, payload) => invoke('call', { name, payload }),
  zoom: (factor) => getCurrentWebview().setZoom(factor),
};
