using System.Collections.Immutable;

namespace Assay.Predictions;

/// <summary>The files that a home's log of predictions lies in, for whoever asks who was answered, or keeps and deletes them.</summary>
public interface ILoggedFiles
{
    /// <summary>Every file of rows and of labels, those of a model together, the oldest first. Reads all that was logged.</summary>
    Task<ImmutableArray<LoggedFile>> ListAsync(CancellationToken cancellation = default);
}
