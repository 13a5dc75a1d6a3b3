using System.Collections.Immutable;

namespace Assay.Tracking.Search.Vocabularies;

/// <summary>Prompts live among the registered models, with the tag <c>mlflow.prompt.is_prompt</c>. What has no such tag is not a prompt, and a search that does not speak of the tag finds no prompts.</summary>
public static class PromptRule
{
    private const string Yes = "true";

    /// <summary>The tag that is <c>true</c> on a prompt and on each of its versions.</summary>
    public static SearchKey Tag { get; } = new(SearchKeyKind.Tag, "mlflow.prompt.is_prompt");

    /// <summary>Without the tag, it is as if the tag said false.</summary>
    internal static ImmutableDictionary<SearchKey, string> AbsentMeans { get; } = ImmutableDictionary<SearchKey, string>.Empty.Add(Tag, "false");

    /// <summary>The filter as it is, when it speaks of the tag; else with the condition that what is found is no prompt.</summary>
    public static SearchFilter WithoutPromptsUnlessAsked(SearchFilter filter) =>
        filter.Mentions(Tag) ? filter : filter.And(new Comparison(Tag, SearchComparator.NotEqual, new TextOperand(Yes)));
}
