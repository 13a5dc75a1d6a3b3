namespace Assay.Release.Answering;

/// <summary>An approval or a rejection.</summary>
/// <param name="Request">The request, by id or the start of one.</param>
/// <param name="Role">In what role.</param>
/// <param name="Reason">Why.</param>
public sealed record AnswerInput(string Request, string Role, string Reason);
