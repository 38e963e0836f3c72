/** The little that is measured of it; it ships no types. https://github.com/winkjs/wink-naive-bayes-text-classifier */
declare module 'wink-naive-bayes-text-classifier' {
  interface Classifier {
    definePrepTasks(tasks: ((text: string) => string[])[]): number;
    learn(text: string, label: string): boolean;
    consolidate(): boolean;
    predict(text: string): string;
  }
  export default function classifier(): Classifier;
}
