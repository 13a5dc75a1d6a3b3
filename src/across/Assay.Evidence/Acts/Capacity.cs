namespace Assay.Evidence.Acts;

/// <summary>In what capacity a person confirms. It is what they state; nobody has checked it.</summary>
public enum Capacity
{
    /// <summary>A colleague, customer or user who was there.</summary>
    Witness,

    /// <summary>The person's manager.</summary>
    Manager,

    /// <summary>Somebody who may speak for the employer: behaviours are verified so.</summary>
    Employer,
}
