namespace Assay.Tracking.Search;

/// <summary>A form that the texts of a key have.</summary>
/// <param name="Expected">The form in words or by example, as a message names it.</param>
/// <param name="Fits">True for a text of the form.</param>
public sealed record TextForm(string Expected, Func<string, bool> Fits);
