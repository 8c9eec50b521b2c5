import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Language, Resources } from "~/platform/i18n";

/** Fetches the messages of the language in which the page's data came, where it woke up in the other one, and says everything in it. */
export function useMessagesOf(lng: Language, messages: string): void {
  const { i18n } = useTranslation("common");
  useEffect(() => {
    if (i18n.language === lng) return;
    let left = false;
    void fetch(messages)
      .then((answer) => answer.json() as Promise<Resources>)
      .then((resources) => {
        if (left) return;
        for (const [namespace, words] of Object.entries(resources)) i18n.addResourceBundle(lng, namespace, words);
        return i18n.changeLanguage(lng);
      });
    return () => {
      left = true;
    };
  }, [i18n, lng, messages]);
}
