using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Tables;

namespace Assay.Monitor.Retraining;

/// <summary>Brings the stages Frame, Data, Train and Evaluate of a challenger up to date; the door that composes runs gives it.</summary>
/// <param name="project">The project as the challenger has it (see <see cref="ChallengerProject"/>).</param>
/// <param name="under">Where its steps stand.</param>
/// <param name="rows">The rows of its only source.</param>
/// <param name="cancellation">Stops it; what is done is found again.</param>
public delegate Task<Outcome<TrainedChallenger>> TrainChallenger(Project project, string under, Table rows, CancellationToken cancellation);
