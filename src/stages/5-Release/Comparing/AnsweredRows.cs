using Assay.Kernel;

namespace Assay.Release.Comparing;

/// <summary>Reads the log of a model's predictions, with their labels. Who composes the stages knows how a log is read, which monitoring does; this stage does not.</summary>
/// <param name="Read">Asked with the model's name and the time from which on rows are wanted; rows of that hour may come with them.</param>
public sealed record AnsweredRows(Func<string, DateTimeOffset, CancellationToken, Task<Outcome<IReadOnlyList<AnsweredRow>>>> Read);
