using Assay.Evidence.Coverage;

namespace Assay.Server.Pages.Evidence;

/// <summary>How pages say and colour how far evidence has come and how old it is.</summary>
internal static class SupportWords
{
    /// <summary>The word.</summary>
    public static string Of(Support support) => support switch
    {
        Support.None => "nothing yet",
        Support.Rejected => "rejected",
        Support.Recorded => "recorded",
        Support.Claimed => "claimed",
        Support.Confirmed => "confirmed",
        _ => "accepted",
    };

    /// <summary>The style's name.</summary>
    public static string Style(Support support) => $"support-{support.ToString().ToLowerInvariant()}";

    /// <summary>The word; empty where there is no evidence.</summary>
    public static string Of(Freshness? freshness) => freshness switch { Freshness.Current => "current", Freshness.Ageing => "ageing", Freshness.Stale => "stale", _ => "" };

    /// <summary>How an answer is weaker than one signed with its person's own key; empty where it is not.</summary>
    public static string Weakness(ClaimAnswer answer) => answer switch
    {
        { BySession: false } => "",
        _ when answer.Person.StartsWith("witness-", StringComparison.Ordinal) => " (by whoever had a link that the claimant sent, attested by a session: the weaker form)",
        _ => " (by a session: the weaker form)",
    };
}
