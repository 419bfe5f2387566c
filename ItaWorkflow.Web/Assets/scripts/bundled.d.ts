// esbuild gathers them into a style of the script's name.
declare module "*.css";

declare module "bpmn-auto-layout" {
  /** Gives every element of a process a place. */
  export function layoutProcess(xml: string): Promise<string>;
}
