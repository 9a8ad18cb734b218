import './styles/index.css';
import { App } from './page/app';

const base = new URL('.', document.baseURI);
void App.start(base);
