using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Assay.Train.External;

/// <summary>What a candidate of one's own is asked for: a model of these rows.</summary>
/// <param name="Rows">The rows to learn from, and no others.</param>
/// <param name="Signature">What the model has to take and give.</param>
/// <param name="Seed">Everything random is to follow from it; 0 to 2³¹ − 1.</param>
/// <param name="Log">What is said meanwhile.</param>
internal sealed record TrainingOrder(TrainingRows Rows, ModelSignature Signature, int Seed, CommandLog Log);
