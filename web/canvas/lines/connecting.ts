/** Lines are drawn from any exit by one listener on the board: a dot is nothing but a dot, however many there are. The library's own handles each watch the whole connection. */
import type { SvelteFlowStore } from '@xyflow/svelte'
import { XYHandle } from '@xyflow/system'

/** The name of the board on the page, which the library writes into the names of its parts. */
export const BOARD = 'board'

/** What the library looks for at the ends of a line. */
const HANDLE_CLASSES = 'svelte-flow__handle nodrag nopan connectable'

export const outHandle = `${HANDLE_CLASSES} svelte-flow__handle-right source connectablestart thread-out`
export const inHandle = `${HANDLE_CLASSES} svelte-flow__handle-left target connectableend thread-in`

export const inHandleName = (step: string): string => `${BOARD}-${step}-in-target`

/** The dot at which something happened. */
export const dotOf = (event: Event): HTMLElement | null => (event.target as HTMLElement).closest('.thread-out')

/** Begins a line at the dot that is pressed. */
export function beginLine(store: SvelteFlowStore, event: MouseEvent | TouchEvent): void {
  const dot = dotOf(event)
  const { nodeid: nodeId, handleid: handleId = null } = dot?.dataset ?? {}
  if (!dot || !nodeId || !store.nodesConnectable || ('button' in event && event.button !== 0)) return
  XYHandle.onPointerDown(event, {
    ...{ handleId, nodeId, isTarget: false, handleDomNode: dot },
    ...{ lib: 'svelte', flowId: store.flowId, domNode: store.domNode, nodeLookup: store.nodeLookup },
    connectionMode: store.connectionMode,
    connectionRadius: store.connectionRadius,
    dragThreshold: store.connectionDragThreshold,
    autoPanOnConnect: store.autoPanOnConnect,
    autoPanSpeed: store.autoPanSpeed,
    isValidConnection: (connection) => store.isValidConnection?.(connection) ?? true,
    updateConnection: store.updateConnection,
    cancelConnection: store.cancelConnection,
    panBy: store.panBy,
    onConnectStart: store.onconnectstart,
    onConnectEnd: (...ended) => store.onconnectend?.(...ended),
    getTransform: () => [store.viewport.x, store.viewport.y, store.viewport.zoom],
    getFromHandle: () => store.connection.fromHandle,
  })
}
