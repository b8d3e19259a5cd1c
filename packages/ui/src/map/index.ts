/** The map of the network; apart from the other charts so that its shapes stay on the server. */
export { type MapMark, type MapSite, SitesMap } from "./sites-map.tsx";
