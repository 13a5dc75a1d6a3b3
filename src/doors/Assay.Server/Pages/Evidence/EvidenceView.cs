using Assay.Server.Pages.Evidence.Portfolio;

namespace Assay.Server.Pages.Evidence;

/// <summary>Whose evidence a page shows, and whether it offers to change anything: an assessor looks at somebody's evidence, and at nothing that could be signed.</summary>
/// <param name="Person">Pseudonym of the person; null for whoever looks.</param>
/// <param name="IsReadOnly">Whether nothing is offered that would leave a record.</param>
public sealed record EvidenceView(string? Person, bool IsReadOnly)
{
    /// <summary>What addresses say for a view that offers nothing.</summary>
    public const string ReadOnly = "read";

    /// <summary>The view that an address asks for. Another person's evidence is only looked at.</summary>
    public static EvidenceView Of(string? person, string? view) => new(string.IsNullOrWhiteSpace(person) ? null : person, view == ReadOnly || !string.IsNullOrWhiteSpace(person));

    /// <summary>The records of the home, in this view.</summary>
    public RecordReading Records => RecordReading.OfHome with { Query = And() is { Length: > 0 } and ? $"?{and[1..]}" : "" };

    /// <summary>The page of a standard in this view.</summary>
    public string Address(string standard) => $"/evidence?standard={Uri.EscapeDataString(standard)}{And()}";

    /// <summary>The page of a criterion in this view.</summary>
    public string Address(string standard, string code) => And() is { Length: > 0 } and ? $"{CriterionCell.AddressOf(code, standard)}?{and[1..]}" : CriterionCell.AddressOf(code, standard);

    /// <summary>The page of a portfolio in this view.</summary>
    public string PortfolioAddress(string standard) => $"{PortfolioQuery.Path}?standard={Uri.EscapeDataString(standard)}{And()}";

    /// <summary>What addresses say behind others for this view; empty for one's own.</summary>
    public string And() => $"{(Person is null ? "" : $"&person={Uri.EscapeDataString(Person)}")}{(IsReadOnly ? $"&view={ReadOnly}" : "")}";
}
