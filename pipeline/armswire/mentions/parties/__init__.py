"""Parties: companies, governments, agencies, armed forces, persons and organisations."""
