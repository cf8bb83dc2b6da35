/** The script of the designer page's frames: the loader, and the widget that it will ask for. */
import type { WidgetModule } from '../embed/contract.ts'
import '../embed/loader.ts'
import { mount } from '../embed/widget.ts'

declare global {
  interface Window {
    mountWidget?: WidgetModule['mount']
  }
}

window.mountWidget = mount
