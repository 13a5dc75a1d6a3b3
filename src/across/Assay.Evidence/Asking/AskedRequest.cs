namespace Assay.Evidence.Asking;

/// <summary>Which requests to witnesses to list.</summary>
/// <param name="Open">Only those whose links work.</param>
public sealed record AskedRequest(bool Open = false);
