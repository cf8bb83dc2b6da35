/** Where the app begins. */
import '@fontsource-variable/inter/wght.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { language } from './i18n/language.svelte.ts'
import './ui/tokens.css'
import './ui/base.css'

language.tellDocument()
const target = document.getElementById('app')
if (!target) throw new Error('The page has no #app')
mount(App, { target })
