//! What somebody finds who wants to ask: the page of the service, the statement on accessibility, and ways to both.
