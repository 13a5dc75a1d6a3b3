using System.Collections.Immutable;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>What a section's figures do not show, in the record's own sentences.</summary>
internal static class Limits
{
    /// <summary>Nothing when the record names no limit.</summary>
    public static Markup Write(Cited<ImmutableArray<string>> sentences)
    {
        var items = sentences.Items();
        return items.IsEmpty ? Markup.None : Markup.Of($"<details class=\"limits\"><summary>What this does not show</summary><ul>{items.Select(item => Markup.Of($"<li>{item}</li>"))}</ul></details>");
    }
}
