"""Newer data, when somebody asks for them: fetched or brought, made anew, checked, put in place in one step."""
