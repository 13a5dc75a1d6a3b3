using Assay.Kernel;

namespace Assay.Predictions;

/// <summary>
/// Keeps what was predicted. A row that was acknowledged is kept as the <see cref="LogDurability"/> says; none is dropped in silence. Rows become one Parquet file a model and hour,
/// <c>predictions/MODEL/yyyy-MM-ddTHH.parquet</c> with a number before the ending for a further part; later labels lie in <c>labels</c> beside them.
/// </summary>
public interface IPredictionLog : IAsyncDisposable
{
    /// <summary>Keeps the rows of a request.</summary>
    /// <returns>Done when they may be answered; <c>predictions.full</c> or <c>predictions.unavailable</c>.</returns>
    ValueTask<Outcome<Nothing>> AppendAsync(PredictionBatch batch);

    /// <summary>Keeps labels; done when they are on the disk.</summary>
    /// <param name="model">The model whose predictions they are of.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="time">When they came.</param>
    /// <returns>Done; <c>predictions.full</c> or <c>predictions.unavailable</c>.</returns>
    ValueTask<Outcome<Nothing>> LabelAsync(string model, IReadOnlyList<PredictionLabel> labels, DateTimeOffset time);

    /// <summary>Those of the predictions' names that are in the model's log.</summary>
    Task<IReadOnlySet<string>> KnownAsync(string model, IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>Whether predictions of the model have been logged.</summary>
    bool Knows(string model);

    /// <summary>Makes Parquet of all that was logged until now, this hour's too.</summary>
    Task CompactAsync(CancellationToken cancellation = default);
}
