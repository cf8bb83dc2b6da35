/** What the kit takes where it draws an icon: a Lucide component, imported by its own path so that only those in use are shipped. */
import type { LucideProps } from '@lucide/svelte'
import type { Component } from 'svelte'

export type Icon = Component<LucideProps>
