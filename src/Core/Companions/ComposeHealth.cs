using System.Collections.Generic;
using GoContainerGuard.Documents;

namespace GoContainerGuard.Companions;

/// <summary>The <c>healthcheck</c> of a service (Compose specification: "healthcheck").</summary>
internal static class ComposeHealth
{
    /// <summary>The command; <c>null</c> when none is said, when the check is switched off, or when its form is not known.</summary>
    public static CompanionHealth? Of(Layers health)
    {
        if (health.Find("disable")?.Node is not (null or DocumentScalar { Text: "false" }) || health.Find("test") is not { } test)
            return null;

        if (test.Node is DocumentScalar { IsNull: false } script)
            return new CompanionHealth([Word(test, script)], IsShell: true);

        if (test.Node is not DocumentList { Items: { Count: > 1 } items } || items[0] is not DocumentScalar { Text: "CMD" or "CMD-SHELL" } form)
            return null;

        var words = new List<CompanionValue>(items.Count - 1);
        for (var index = 1; index < items.Count; index++)
        {
            if (items[index] is not DocumentScalar word)
                return null;

            words.Add(Word(test, word));
        }

        return new CompanionHealth(words, form.Text == "CMD-SHELL");
    }

    private static CompanionValue Word(Layer test, DocumentScalar word) => new(Interpolation.InCompose(word.Text), new(test.Source, word.Span));
}
