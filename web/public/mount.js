/** What the loader takes for the widget in the frames of the designer page, where the real one came with their own script. */
export const mount = (...place) => window.mountWidget(...place)
