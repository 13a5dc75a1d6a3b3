using Assay.Kernel;

namespace Assay.Cli.Demo;

/// <summary>A step of the demo after the four stages that <c>assay run</c> brings up to date. What it shows it reads from records, so that a second demo shows the same and does nothing.</summary>
internal interface IDemoStep
{
    /// <summary>The step's name: <c>release</c>.</summary>
    string Name { get; }

    /// <summary>What it is for, in a sentence to somebody who has never seen it.</summary>
    string Explanation { get; }

    /// <summary>What the records say of it; null while it is not done.</summary>
    Task<DemoFinding?> LookAsync(DemoScene scene, CancellationToken cancellation);

    /// <summary>Does what is left to do of it: the one before may have been killed at any moment.</summary>
    Task<Outcome<Nothing>> DoAsync(DemoScene scene, CancellationToken cancellation);
}
