// What lies over the machine: one large picture at a time, beside the code.
import { createStore } from 'zustand/vanilla'

export const OVERLAYS = ['promise-graph', 'compare'] as const

export type OverlayName = (typeof OVERLAYS)[number]

export interface OverlayState {
  readonly shown: OverlayName | undefined
}

export const overlayStore = createStore<OverlayState>()(() => ({ shown: undefined }))

export const showOverlay = (shown: OverlayName | undefined): void => overlayStore.setState({ shown })

export const toggleOverlay = (name: OverlayName): void =>
  showOverlay(overlayStore.getState().shown === name ? undefined : name)
