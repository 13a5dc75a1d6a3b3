namespace Assay.Release.Excepting;

/// <summary>An exception.</summary>
/// <param name="Request">The request, by id or the start of one.</param>
/// <param name="Item">The item of the checklist.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">The team or role that answers for it.</param>
/// <param name="Until">The day on which it ends: <c>2026-12-31</c>.</param>
public sealed record ExceptionInput(string Request, string Item, string Reason, string Owner, string Until);
