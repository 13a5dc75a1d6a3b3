namespace Assay.Kernel;

/// <summary>An exception that can say what happened in a user's words: a door that catches it need not know which store threw it.</summary>
public interface IProblemException
{
    /// <summary>What happened, and what to do.</summary>
    Problem Problem { get; }
}
