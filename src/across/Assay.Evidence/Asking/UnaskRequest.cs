namespace Assay.Evidence.Asking;

/// <summary>Which request to a witness is taken back.</summary>
/// <param name="Request">The request, by id or the start of one.</param>
public sealed record UnaskRequest(string Request = "");
