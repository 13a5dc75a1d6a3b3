using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>A part of the page with a place in its contents.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Heading.</param>
/// <param name="Content">What stands under the heading; a section with nothing in it is not shown.</param>
internal sealed record Section(string Id, string Title, Markup Content);
