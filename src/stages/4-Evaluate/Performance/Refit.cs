namespace Assay.Evaluate.Performance;

/// <summary>
/// Trains the chosen candidate again, with its chosen parameters, on some of the training rows, and predicts others. Rows are indices, into the training
/// rows or the whole table as the holder says; the answer has the layout of <see cref="Scoring.IPredictor.Predict"/>.
/// </summary>
public delegate double[] Refit(int[] fitOn, int[] predict);
